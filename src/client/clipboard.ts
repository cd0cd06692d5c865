/** Hands text to the clipboard and says whether that worked; a page without TLS has no clipboard. */
export async function copied(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
