/** The part of `compression` that the server uses; the package's own types want Express. */
declare module 'compression' {
	import type { IncomingMessage, ServerResponse } from 'node:http';
	import type { BrotliOptions } from 'node:zlib';

	type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;

	interface Options {
		/** Fewer bytes than these are sent as they are. */
		threshold?: number;
		brotli?: BrotliOptions;
		/** Whether to compress a response, once its headers are known. */
		filter?: Filter;
	}

	interface Compression {
		(
			options?: Options,
		): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
		/** The default: what the media types say can be compressed. */
		filter: Filter;
	}

	const compression: Compression;
	export = compression;
}
