/** What Enter does in a field whose answer may still be on its way. */
export interface Enter {
	/** Enter was pressed on a query. */
	press(typed: string): void;
	/** The first answer to a query stands in the page. */
	answered(typed: string): void;
	/** The reader does not wait for the answer any more. */
	forget(): void;
}

/** @param open opens the first answer: at once where the query is answered, else when it has been. */
export function createEnter(open: () => void): Enter {
	let wanted: string | undefined;
	let answered: string | undefined;

	function openWanted(): void {
		if (wanted === undefined || wanted !== answered) return;
		wanted = undefined;
		open();
	}

	return {
		press(typed) {
			wanted = typed;
			openWanted();
		},
		answered(typed) {
			answered = typed;
			openWanted();
		},
		forget() {
			wanted = undefined;
		},
	};
}
