/** Drawings that would run something or load something from elsewhere, and the kind of each flaw. */

export function drawingWith(inside: string, attributes = ''): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inside}</svg>`;
}

/** A drawing with HTML in it. */
export function wordingWith(inside: string): string {
	return drawingWith(
		`<foreignObject width="99" height="99"><div xmlns="http://www.w3.org/1999/xhtml">${inside}</div></foreignObject>`,
	);
}

type Vectors = readonly (readonly [inside: string, kind: string])[];

/** What stands inside `<svg>`. */
export const drawingVectors: Vectors = [
	['<script>alert(1)</script>', 'element'],
	['<script href="http://x.invalid"/>', 'element'],
	['<x:script xmlns:x="http://www.w3.org/2000/svg"/>', 'element'],
	['<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>', 'element'],
	['<metadata><h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/></metadata>', 'element'],
	['<math xmlns="http://www.w3.org/1998/Math/MathML"/>', 'element'],
	['<handler/>', 'element'],
	['<SCRIPT/>', 'element'],
	['<audio xmlns="http://www.w3.org/1999/xhtml"/>', 'element'],
	['<style>a { b: "\\""; fill: url(//x.invalid); c: "" }</style>', 'style'],
	["<style>a { b: '\\''; fill: url(//x.invalid); c: '' }</style>", 'style'],
	['<style>a { b: url("#\\"); c: "), url(//x.invalid); d: "" }</style>', 'style'],
	['<style>a { b: url(#\\); c: "); fill: url(//x.invalid); d: "}</style>', 'style'],
	[`<g style="a: '\\''; fill: url(//x.invalid); b: ''"/>`, 'style'],
	['<g onload="alert(1)"/>', 'handler'],
	['<g ONLOAD="alert(1)"/>', 'handler'],
	['<animate onbegin="alert(1)" attributeName="x"/>', 'handler'],
	['<image href="http://x.invalid/a.png"/>', 'address'],
	['<image href="//x.invalid/a.png"/>', 'address'],
	['<image href="b.png"/>', 'address'],
	['<image href="data:image/svg+xml,&lt;svg/&gt;"/>', 'address'],
	['<feImage xlink:href="http://x.invalid/a.png"/>', 'address'],
	['<use href="http://x.invalid/a.svg#b"/>', 'address'],
	['<use href="data:image/png;base64,AA=="/>', 'address'],
	['<use y:href="//x.invalid" xmlns:y="http://www.w3.org/1999/xlink"/>', 'address'],
	['<a href="javascript:alert(1)"/>', 'address'],
	['<a href=" javascript:alert(1)"/>', 'address'],
	['<a xlink:href="java&#10;script:alert(1)"/>', 'address'],
	['<a href="&#106;avascript:alert(1)"/>', 'address'],
	['<a href="JaVaScRiPt:alert(1)"/>', 'address'],
	['<a href="data:text/html,x"/>', 'address'],
	['<a href="//x.invalid"/>', 'address'],
	['<a href="/\\x"/>', 'address'],
	['<a href="/&#9;/x.invalid"/>', 'address'],
	['<a href="vbscript:alert(1)"/>', 'address'],
	['<a href="#a" ping="http://x.invalid"/>', 'address'],
	['<g xml:base="http://x.invalid/"><use href="#a"/></g>', 'address'],
	['<animate attributeName="href" to="javascript:alert(1)"/>', 'animation'],
	['<set attributeName="xlink:href" to="javascript:alert(1)"/>', 'animation'],
	['<set attributeName="onclick" to="alert(1)"/>', 'animation'],
	['<set attributeName="style" to="x"/>', 'animation'],
	['<set attributeName="fill" to="url(http://x.invalid)"/>', 'style'],
	['<rect fill="url(http://x.invalid#a)"/>', 'style'],
	['<rect fill="URL( \'//x.invalid\' )"/>', 'style'],
	['<rect fill="url(http://x.invalid"/>', 'style'],
	['<rect fill="u\\72l(http://x.invalid)"/>', 'style'],
	['<rect style="fill:url&#40;http://x.invalid)"/>', 'style'],
	['<rect mask="image-set(\'http://x.invalid\' 1x)"/>', 'style'],
	['<rect filter="url(data:image/svg+xml,x)"/>', 'style'],
	['<style>@import "http://x.invalid"</style>', 'style'],
	['<style>@IMPORT url(a.css)</style>', 'style'],
	['<style>@\\69mport "x"</style>', 'style'],
	['<style>@namespace url(http://x.invalid)</style>', 'style'],
	['<style><![CDATA[a{fill:url(//x.invalid)}]]></style>', 'style'],
	['<style>a{content:"/*";fill:url(http://x.invalid);b:"*/"}</style>', 'style'],
	['<style>a{b:"\n;fill:url(http://x.invalid);c:"x"}</style>', 'style'],
	['<style>/* a { fill: url(http://x.invalid)</style>', 'style'],
	['<style>@font-face{src:url(http://x.invalid/a.woff)}</style>', 'style'],
	['<style>a{<g/>}@import "x"</style>', 'element'],
	['<?xml-stylesheet href="http://x.invalid"?>', 'instruction'],
];

/** What stands inside HTML in a drawing. */
export const wordingVectors: Vectors = [
	['<span onclick="alert(1)">x</span>', 'handler'],
	['<a href="javascript:alert(1)">x</a>', 'element'],
	['<img src="http://x.invalid/a.png"/>', 'element'],
	['<iframe srcdoc="x"/>', 'element'],
	['<meta http-equiv="refresh" content="0;url=http://x.invalid"/>', 'element'],
	['<form action="http://x.invalid"/>', 'element'],
	['<table background="http://x.invalid/a.png"/>', 'attribute'],
	['<p style="background:url(http://x.invalid)">x</p>', 'style'],
];
