/** Words about what goes with a release. */
export const componentStrings = {
	title: '配套版本',
	component: '部件',
	/** “3.5.10”, or “2.0.1+、1.7.24+”. */
	versions: (versions: readonly string[]) => versions.join('、'),
	/** “建议 2.0.1+、1.7.24+”. */
	recommended: (versions: string) => `建议 ${versions}`,
	/** `recommended` are those that kubeadm does not install. */
	changesNote: (recommended: readonly string[]) =>
		`kubeadm 默认安装的版本${recommended.length > 0 ? `；${recommended.join('、')} 是它的项目建议的，带“+”的用更新的补丁也行` : ''}。`,
	after: (versions: string) => `→ ${versions}`,
} as const;
