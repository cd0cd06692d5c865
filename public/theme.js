// Runs before the first paint, so that a chosen theme never flashes and what needs JavaScript is
// laid out at once. It is a file of its own because the Content-Security-Policy allows no inline script.
{
	const root = document.documentElement;
	root.dataset.js = '';
	try {
		const theme = localStorage.getItem('theme');
		if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
	} catch {
		// Storage may be blocked: the system's theme is a good answer.
	}
}
