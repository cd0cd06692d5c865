/**
 * The resource of a kind, as addresses and metrics of the API server name it.
 * @param kind `CronJob`
 * @returns `cronjobs`
 */
export function resourceOf(kind: string): string {
	const word = kind.toLowerCase();
	if (word === 'endpoints') return word;
	if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`;
	return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
