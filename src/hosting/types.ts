/**
 * What kinds of files are called when they are sent (RFC 9110, 8.3), by the endings of their names.
 * `_nginx.conf` says it to nginx; our own server says the same by its library, which a test compares.
 */
interface Kind {
	readonly type: string;
	readonly endings: readonly string[];
	/** Text, of which the response says that it is UTF-8. XML and SVG say it themselves. */
	readonly isUtf8?: true;
	/** Whether compression is worth its time. */
	readonly shrinks?: true;
}

const text = { isUtf8: true, shrinks: true } as const;
const packed = {} as const;

/** What the build writes, and what authors may lay beside their posts or below `public/`. */
export const kinds: readonly Kind[] = [
	{ type: 'text/html', endings: ['html', 'htm'], ...text },
	{ type: 'text/css', endings: ['css'], ...text },
	{ type: 'text/javascript', endings: ['js', 'mjs'], ...text },
	{ type: 'application/json', endings: ['json', 'map'], ...text },
	{ type: 'application/manifest+json', endings: ['webmanifest'], ...text },
	{ type: 'text/calendar', endings: ['ics'], ...text },
	{ type: 'text/x-opml', endings: ['opml'], ...text },
	{ type: 'text/markdown', endings: ['md'], ...text },
	{ type: 'text/plain', endings: ['txt', 'log', 'conf', 'ini'], ...text },
	{ type: 'text/yaml', endings: ['yaml', 'yml'], ...text },
	{ type: 'text/csv', endings: ['csv'], ...text },
	{ type: 'text/vtt', endings: ['vtt'], ...text },
	{ type: 'application/xml', endings: ['xml'], shrinks: true },
	{ type: 'image/svg+xml', endings: ['svg'], shrinks: true },
	{ type: 'application/wasm', endings: ['wasm'], shrinks: true },
	{ type: 'font/ttf', endings: ['ttf'], shrinks: true },
	{ type: 'font/otf', endings: ['otf'], shrinks: true },
	{ type: 'font/woff', endings: ['woff'], ...packed },
	{ type: 'font/woff2', endings: ['woff2'], ...packed },
	{ type: 'image/png', endings: ['png'], ...packed },
	{ type: 'image/jpeg', endings: ['jpg', 'jpeg'], ...packed },
	{ type: 'image/gif', endings: ['gif'], ...packed },
	{ type: 'image/webp', endings: ['webp'], ...packed },
	{ type: 'image/avif', endings: ['avif'], ...packed },
	{ type: 'image/vnd.microsoft.icon', endings: ['ico'], ...packed },
	{ type: 'video/mp4', endings: ['mp4'], ...packed },
	{ type: 'video/webm', endings: ['webm'], ...packed },
	{ type: 'audio/mpeg', endings: ['mp3'], ...packed },
	{ type: 'application/pdf', endings: ['pdf'], ...packed },
	{ type: 'application/zip', endings: ['zip'], ...packed },
	{ type: 'application/gzip', endings: ['gz'], ...packed },
];

/** What all other files are: bytes. */
export const otherType = 'application/octet-stream';

/** The kind of a file by its name; `undefined` for one that is nothing but bytes. */
export function kindOf(name: string): Kind | undefined {
	const ending = /[^/]\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
	return kinds.find(({ endings }) => endings.includes(ending));
}

/** The `content-type` of a file by its name, such as `text/calendar; charset=utf-8`. */
export function contentTypeOf(name: string): string {
	const kind = kindOf(name);
	if (kind === undefined) return otherType;
	return kind.isUtf8 === true ? `${kind.type}; charset=utf-8` : kind.type;
}
