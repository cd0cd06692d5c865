/** The allow-list of SVG files: elements that draw, and of HTML in them what only words are made of. */

export const namespaces = {
	svg: 'http://www.w3.org/2000/svg',
	html: 'http://www.w3.org/1999/xhtml',
	math: 'http://www.w3.org/1998/Math/MathML',
	xlink: 'http://www.w3.org/1999/xlink',
	xml: 'http://www.w3.org/XML/1998/namespace',
} as const;

/** The words of a list that blanks part. */
export function words(list: string): ReadonlySet<string> {
	return new Set(list.trim().split(/\s+/));
}

/** `flow…` and the parts of fonts are of older programs: browsers ignore them. */
export const drawing = words(`
	a animate animateMotion animateTransform circle clipPath defs desc ellipse filter foreignObject g
	image line linearGradient marker mask metadata mpath path pattern polygon polyline radialGradient
	rect set stop style svg switch symbol text textPath title tspan use view
	feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
	feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
	feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
	feSpotLight feTile feTurbulence
	font font-face font-face-name font-face-src glyph hkern missing-glyph vkern
	flowDiv flowPara flowRegion flowRoot flowSpan`);

/** Programs that draw diagrams put their words into these. */
export const wording = words(`
	b big blockquote body br caption center code col colgroup dd del div dl dt em font h1 h2 h3 h4 h5
	h6 hr i ins kbd label li ol p pre s samp section small span strike strong sub sup table tbody td
	tfoot th thead tr tt u ul var`);

export const wordingAttributes = words(`
	align bgcolor border cellpadding cellspacing class color colspan dir face height id lang nowrap
	role rowspan size start style title type valign value width`);

/** Attributes whose text means nothing to browsers, or is only words. */
export const inert = words('class content id lang role title version');

/** Elements that change an attribute as time goes by. */
export const animations = words('animate animateMotion animateTransform set');
