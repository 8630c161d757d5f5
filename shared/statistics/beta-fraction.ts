/** Steps after which a fraction that still moves is taken as it stands. */
const stepsMax = 100_000;
const precision = 1e-15;
const tiny = 1e-300;

/**
 * The continued fraction F of the regularised incomplete beta function,
 * I_z(α, β) = z^α (1 − z)^β / B(α, β) · F, with both parameters given as quotients: α = a / aUnit,
 * β = b / bUnit, z = x · bUnit, and `lead` = (α − (α + β) z) · aUnit, which must not be below 0
 * (beyond, use the symmetry I_z(α, β) = 1 − I_{1−z}(β, α)). A unit of 0 is the limit of an infinite
 * parameter: bUnit = 0 gives the lower incomplete gamma function, aUnit = 0 the upper one (F is
 * then in units of 1 / aUnit, hence finite). It settles in about 10 steps far from the mean and
 * some √mean steps near it.
 *
 * Source: A. R. Didonato and A. H. Morris, ACM TOMS 18 (1992) 360, algorithm 708, BFRAC (an even
 * part of DLMF 8.17.22; its limits are DLMF 8.9.2 and its like), evaluated by Steed's method.
 */
export function betaFraction(
  a: number,
  aUnit: number,
  b: number,
  bUnit: number,
  x: number,
  lead: number,
): number {
  const sum = a * bUnit + b * aUnit;
  const bothUnits = aUnit * bUnit;
  const growth = 2 - x * bUnit;
  let next = 1 / (a + aUnit);
  let ratio = 1 / (a * (lead + 1) * next);
  let change = ratio;
  let fraction = ratio;
  for (let step = 1; step < stepsMax; step += 1) {
    const last = next;
    next = 1 / (a + (2 * step + 1) * aUnit);
    const common = step * (b - step * bUnit) * x * last;
    const before = step - 1;
    const numerator = (a + before * aUnit) * (sum + before * bothUnits) * x * last * common;
    const denominator =
      step + common * aUnit + (a + step * aUnit) * (lead + 1 + step * growth) * next;
    const beneath = denominator + numerator * ratio;
    ratio = 1 / (beneath === 0 ? tiny : beneath);
    change *= denominator * ratio - 1;
    fraction += change;
    if (Math.abs(change) <= precision * Math.abs(fraction)) break;
  }
  return fraction;
}
