import fc from 'fast-check';

/** The same draws in every run, so that a run can be repeated; FAST_CHECK_SEED draws others. */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_123) });
