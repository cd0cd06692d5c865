/** The pieces of a name between which a line may end: `Sidecar`, `Containers`; `batch`, `/v1`. */
export function piecesOf(name: string): readonly string[] {
	return name.split(/(?<=[a-z])(?=[A-Z])|(?=[./ ])/);
}
