/** A sound record of a KEP as it is written. */
export const kepFile = (number: number): string =>
	[
		`number: ${number}`,
		'title: A feature',
		'sig: node',
		'status: implemented',
		'milestones:',
		'  stable: "1.31"',
		'source: https://github.com/kubernetes/enhancements',
		'read: 2026-07-24',
	].join('\n');
