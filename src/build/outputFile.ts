/** A file of the output. */
export interface OutputFile {
	/** From the output's folder, with forward slashes. */
	readonly name: string;
	/** Bytes. */
	readonly size: number;
	/** The first 32 hexadecimal digits of the SHA-256 of its content. */
	readonly digest: string;
}

/** An output that is being built. */
export interface Output {
	/** Absolute path. */
	readonly folder: string;
	/** In the order of their names. */
	readonly files: readonly OutputFile[];
}
