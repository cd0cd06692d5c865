declare namespace App {
	interface Locals {
		/** The parts of the site that hold something, see `middleware.ts`. */
		held: import('./domain/parts.ts').HeldParts;
	}
}
