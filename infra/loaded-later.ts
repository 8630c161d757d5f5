/** Libraries that a function loads only when it needs them: they stand beside its bundle. */
export const loadedLater: readonly string[] = ['yauzl', 'pdfmake'];
