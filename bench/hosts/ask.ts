import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** What a server said, as it was sent. */
export interface Said {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly bytes: Buffer;
}

export interface Question {
	/** As it is sent: nobody tidies it. */
	readonly path: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly method?: string;
}

/** Asks the server on a port of this machine, over lines that stay open. `count` is how often it did. */
export class Asker {
	readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 });
	readonly #port: number;
	count = 0;

	constructor(port: number) {
		this.#port = port;
	}

	ask({ path, headers = {}, method = 'GET' }: Question): Promise<Said> {
		this.count += 1;
		const place = { host: '127.0.0.1', port: this.#port, agent: this.#agent };
		return new Promise((resolve, reject) => {
			const sent = request({ ...place, path, method, headers }, (response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.on('error', reject);
				response.on('end', () => {
					const bytes = Buffer.concat(chunks);
					resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes });
				});
			});
			sent.on('error', reject).end();
		});
	}

	close(): void {
		this.#agent.destroy();
	}
}

/** The content of an answer, unpacked. */
export function contentOf({ headers, bytes }: Said): Buffer {
	const encoding = headers['content-encoding'];
	if (encoding === 'br') return brotliDecompressSync(bytes);
	return encoding === 'gzip' ? gunzipSync(bytes) : bytes;
}
