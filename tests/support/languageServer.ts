import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './projectCopy.ts';

/** Language servers as editors run them: a process, and JSON-RPC over its standard streams. */

export interface Position {
	/** From 0, as in the protocol. */
	readonly line: number;
	readonly character: number;
}

export interface Diagnostic {
	readonly message: string;
	readonly range: { readonly start: Position };
}

export interface Completion {
	readonly label: string;
	readonly documentation?: string | { readonly value: string };
}

interface Message {
	readonly id?: number;
	readonly method?: string;
	readonly params?: { readonly uri?: string; readonly items?: readonly { section?: string }[] };
	readonly result?: unknown;
	readonly error?: { readonly message: string };
}

interface Options {
	/** The server's own arguments, after those of Node. */
	readonly command: readonly string[];
	/** The folder that the editor has opened: this project's, or another. */
	readonly root?: string;
	readonly initializationOptions?: object;
	/** What the editor's settings are, by section. */
	readonly settings?: Readonly<Record<string, unknown>>;
}

const capabilities = {
	workspace: { configuration: true, workspaceFolders: true },
	textDocument: {
		completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
		hover: { contentFormat: ['markdown'] },
		publishDiagnostics: {},
	},
};

/** A server at work in a folder; files need not be there, their text is what `open` says. */
export class LanguageServer {
	readonly #process: ChildProcess;
	readonly #root: string;
	readonly #settings: Readonly<Record<string, unknown>>;
	readonly #waiting = new Map<number | string, (message: Message) => void>();
	#buffer = Buffer.alloc(0);
	#requests = 0;

	private constructor({ command, root = projectRoot, settings = {} }: Options) {
		this.#root = root;
		this.#settings = settings;
		this.#process = spawn(process.execPath, [...command, '--stdio'], {
			cwd: root,
			stdio: ['pipe', 'pipe', 'ignore'],
		});
		this.#process.stdout?.on('data', (chunk: Buffer) => this.#read(chunk));
	}

	static async start(options: Options): Promise<LanguageServer> {
		const server = new LanguageServer(options);
		const rootUri = server.#uriOf('').replace(/\/$/, '');
		await server.request('initialize', {
			processId: process.pid,
			rootUri,
			workspaceFolders: [{ uri: rootUri, name: 'project' }],
			capabilities,
			initializationOptions: options.initializationOptions,
		});
		server.#send({ method: 'initialized', params: {} });
		server.#send({ method: 'workspace/didChangeConfiguration', params: { settings: {} } });
		return server;
	}

	/** Opens a file; gives what the server finds in it, of servers that tell without being asked. */
	open(path: string, text: string, languageId = 'yaml'): Promise<readonly Diagnostic[]> {
		const uri = this.#uriOf(path);
		const told = new Promise<readonly Diagnostic[]>((resolve) => {
			this.#waiting.set(uri, ({ params }) =>
				resolve((params as { diagnostics?: readonly Diagnostic[] }).diagnostics ?? []),
			);
		});
		const textDocument = { uri, languageId, version: 1, text };
		this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
		return told;
	}

	async completions(path: string, position: Position): Promise<readonly Completion[]> {
		const result = await this.#ask('completion', path, position);
		const list = (result ?? []) as { items?: readonly Completion[] } | readonly Completion[];
		return 'items' in list ? (list.items ?? []) : (list as readonly Completion[]);
	}

	/** What stands beside the pointer, as Markdown; '' if nothing. */
	async hover(path: string, position: Position): Promise<string> {
		const result = await this.#ask('hover', path, position);
		return (result as { contents: { value: string } } | null)?.contents.value ?? '';
	}

	stop(): void {
		this.#process.kill();
	}

	async request(method: string, params: object): Promise<unknown> {
		const id = ++this.#requests;
		const { result, error } = await new Promise<Message>((resolve) => {
			this.#waiting.set(id, resolve);
			this.#send({ id, method, params });
		});
		if (error !== undefined) throw new Error(`${method}: ${error.message}`);
		return result;
	}

	#uriOf(path: string): string {
		return pathToFileURL(join(this.#root, path)).href;
	}

	#ask(what: string, path: string, position: Position): Promise<unknown> {
		const textDocument = { uri: this.#uriOf(path) };
		return this.request(`textDocument/${what}`, { textDocument, position });
	}

	#send(message: object): void {
		const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
		this.#process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
		this.#process.stdin?.write(body);
	}

	#read(chunk: Buffer): void {
		this.#buffer = Buffer.concat([this.#buffer, chunk]);
		for (;;) {
			const end = this.#buffer.indexOf('\r\n\r\n');
			const head = this.#buffer.subarray(0, Math.max(0, end)).toString();
			const length = Number(/Content-Length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
			if (!(this.#buffer.length >= end + 4 + length)) return;
			const body = this.#buffer.subarray(end + 4, end + 4 + length).toString();
			this.#buffer = this.#buffer.subarray(end + 4 + length);
			this.#take(JSON.parse(body) as Message);
		}
	}

	#take(message: Message): void {
		const { id, method, params } = message;
		if (method === 'textDocument/publishDiagnostics') {
			this.#waiting.get(params?.uri ?? '')?.(message);
		} else if (method === undefined && id !== undefined) {
			this.#waiting.get(id)?.(message);
			this.#waiting.delete(id);
		} else if (id !== undefined) {
			const items = params?.items ?? [];
			const result = items.map(({ section = '' }) => this.#settings[section] ?? null);
			this.#send({ id, result: method === 'workspace/configuration' ? result : null });
		}
	}
}
