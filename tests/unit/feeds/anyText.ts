import fc from 'fast-check';

/** Any UTF-16 there can be: control characters, noncharacters and halves of surrogate pairs too. */
export const anyText = fc.string({
	unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)),
});
