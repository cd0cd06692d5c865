/** The part of `compression` that the server uses; the package's own types want Express. */
declare module 'compression' {
	import type { IncomingMessage, ServerResponse } from 'node:http';
	import type { BrotliOptions } from 'node:zlib';

	/** Whether to compress a response, once its headers are known. */
	type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;

	const compression: {
		/** Fewer bytes than the threshold are sent as they are. */
		(options: {
			threshold: number;
			brotli: BrotliOptions;
			filter: Filter;
		}): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
		/** The default: what the media types say can be compressed. */
		filter: Filter;
	};
	export = compression;
}
