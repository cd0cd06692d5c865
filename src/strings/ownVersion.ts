/** Words about the release that the reader runs; a file of its own, because browsers download it. */
export const ownVersionStrings = {
	/** As long as nothing is kept. */
	none: '选过一次，这里就记得你的版本；只存在你的浏览器里。',
	from: (version: string) => `从你的 v${version} 升级：`,
	to: (version: string) => `→ v${version}`,
	newest: (version: string) => `你的 v${version} 已经是最新版本。`,
} as const;
