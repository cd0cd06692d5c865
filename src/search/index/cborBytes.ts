/** Major types of CBOR (RFC 8949, 3.1), of which Pagefind's pieces of an index are made. */
export const cbor = { number: 0, text: 3, array: 4 } as const;

const utf8 = new TextEncoder();

/** Writes CBOR, one item after the other. */
export class CborBytes {
	#bytes = new Uint8Array(0x1_0000);
	#length = 0;

	get length(): number {
		return this.#length;
	}

	/** A number below 2³², or the length of what follows. */
	head(type: (typeof cbor)[keyof typeof cbor], value: number): void {
		this.#reserve(5);
		const [bytes, first] = [this.#bytes, type << 5];
		if (value < 24) bytes[this.#length++] = first | value;
		else if (value < 0x100) {
			bytes[this.#length++] = first | 24;
			bytes[this.#length++] = value;
		} else if (value < 0x1_0000) {
			bytes[this.#length++] = first | 25;
			bytes[this.#length++] = value >> 8;
			bytes[this.#length++] = value & 0xff;
		} else {
			bytes[this.#length++] = first | 26;
			for (const shift of [24, 16, 8, 0]) bytes[this.#length++] = (value >>> shift) & 0xff;
		}
	}

	text(text: string): void {
		const bytes = utf8.encode(text);
		this.head(cbor.text, bytes.length);
		this.items(bytes, 0, bytes.length);
	}

	/** Items that have been written elsewhere. */
	items(from: Uint8Array, start: number, end: number): void {
		this.#reserve(end - start);
		const bytes = this.#bytes;
		let length = this.#length;
		for (let at = start; at < end; at++) bytes[length++] = from[at] ?? 0;
		this.#length = length;
	}

	/** What has been written since it was last taken. */
	take(): Uint8Array {
		const taken = this.#bytes.slice(0, this.#length);
		this.#length = 0;
		return taken;
	}

	#reserve(more: number): void {
		if (this.#length + more <= this.#bytes.length) return;
		const grown = new Uint8Array(2 * (this.#length + more));
		grown.set(this.#bytes.subarray(0, this.#length));
		this.#bytes = grown;
	}
}
