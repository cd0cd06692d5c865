/** Where a build says what it does, by what part of it says so. */
export interface Log {
	info(label: string, message: string): void;
	warn(label: string, message: string): void;
	error(label: string, message: string): void;
}
