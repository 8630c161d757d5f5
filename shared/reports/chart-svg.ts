import type { EChartsCoreOption } from 'echarts/core';
import type { Chart } from './document.ts';

/** The family under which both renderers know the font of charts. */
export const chartFont = 'Noto Sans JP';

/** Width of a chart, in points; its height follows from what it shows. */
export const chartWidth = 520;

/**
 * A chart as SVG, legible in black and white: series differ in their pattern, marks in their sign.
 * The library is loaded only here. Deterministic: the ids that it numbers by itself are begun anew.
 */
export async function chartSvg(chart: Chart): Promise<string> {
  const [{ init, use }, { BarChart, HeatmapChart }, components, { SVGRenderer }] =
    await Promise.all([
      import('echarts/core'),
      import('echarts/charts'),
      import('echarts/components'),
      import('echarts/renderers'),
    ]);
  const { AriaComponent, GridComponent, LegendComponent, VisualMapComponent } = components;
  use([BarChart, HeatmapChart, AriaComponent, GridComponent, LegendComponent, VisualMapComponent]);
  use([SVGRenderer]);
  const size = { width: chartWidth, height: heightOf(chart) };
  const drawn = init(null, null, { renderer: 'svg', ssr: true, ...size });
  drawn.setOption(chart.form === 'marks' ? marks(chart) : bars(chart));
  const svg = drawn.renderToSVGString();
  drawn.dispose();
  return renumbered(svg);
}

/** Ids go on counting from chart to chart: they are numbered by their place in this one. */
function renumbered(svg: string): string {
  const places = new Map<string, string>();
  return svg.replaceAll(/\bzr\d+-[\w-]+/g, (id) => {
    const known = places.get(id) ?? `id${places.size}`;
    places.set(id, known);
    return known;
  });
}

function heightOf(chart: Chart): number {
  return chart.form === 'marks' ? 56 + chart.rows.length * 18 : 128;
}

const ink = '#222222';
/** On a screen that has not the font, another of its kind. */
const fontFamily = `${chartFont}, sans-serif`;
const text = { color: ink, fontFamily, fontSize: 9 };
const line = { lineStyle: { color: ink } };

/** From white to black, the darkest for what weighs most. */
const fills = ['#ffffff', '#dadada', '#a8a8a8', '#5c5c5c', '#111111'];

function bars(chart: Extract<Chart, { form: 'stacked-bars' }>): EChartsCoreOption {
  return {
    animation: false,
    textStyle: text,
    legend: { top: 0, left: 'center', textStyle: text, itemWidth: 16, itemHeight: 9 },
    grid: { top: 24, left: 30, right: 8, bottom: 20 },
    xAxis: {
      type: 'category',
      data: [...chart.categories],
      axisLabel: { ...text, interval: 0 },
      axisLine: line,
      axisTick: { show: false },
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: { show: true } },
    series: chart.series.map(({ name, values }, index) => ({
      type: 'bar',
      stack: 'all',
      name,
      // A bar of nothing would still be a line.
      data: values.map((value) => (value === 0 ? '-' : value)),
      barMaxWidth: 26,
      itemStyle: { color: fills[index % fills.length], borderColor: ink, borderWidth: 0.8 },
    })),
  };
}

function marks(chart: Extract<Chart, { form: 'marks' }>): EChartsCoreOption {
  const { kinds } = chart;
  const data = chart.cells.flatMap((row, y) => row.map((kind, x) => [x, y, kind]));
  return {
    animation: false,
    textStyle: text,
    grid: { top: 8, left: 112, right: 8, bottom: 42 },
    xAxis: {
      type: 'category',
      data: [...chart.columns],
      axisLabel: { ...text, fontSize: 7, interval: 0 },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...chart.rows],
      axisLabel: { ...text, width: 104, overflow: 'truncate' },
      axisTick: { show: false },
    },
    visualMap: {
      type: 'piecewise',
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      itemSymbol: 'rect',
      itemWidth: 12,
      itemHeight: 10,
      textStyle: text,
      dimension: 2,
      pieces: kinds.map((kind, value) => ({
        value,
        label: `${kind.sign} ${kind.name}`,
        color: grey(kind.darkness),
      })),
    },
    series: [
      {
        type: 'heatmap',
        data,
        itemStyle: { borderColor: ink, borderWidth: 0.5 },
        label: {
          show: true,
          fontFamily,
          fontSize: 8,
          formatter: ({ data: cell }: { data: readonly number[] }) =>
            kinds[cell[2] ?? 0]?.sign ?? '',
        },
      },
    ],
  };
}

function grey(darkness: number): string {
  const level = Math.round(255 * (1 - darkness))
    .toString(16)
    .padStart(2, '0');
  return `#${level}${level}${level}`;
}
