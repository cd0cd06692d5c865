/**
 * Makes `node_modules` match `package-lock.json`, and returns at once when it already does.
 *
 * npm runs this before `start`, `dev`, `build` and `test` (their `pre` scripts), in a process of
 * its own, so that the script proper already finds the pinned Node first on its PATH. It is plain
 * JavaScript without dependencies because the machine's own Node, 18 or newer, runs it.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.setup-stamp');
const secondsBetweenSigns = 10;

const words = {
	installing: '正在按 package-lock.json 安装依赖，第一次约需一分钟……',
	stillInstalling: (seconds) => `……仍在安装，已过 ${seconds} 秒`,
	installed: (seconds) => `依赖已装好，用了 ${seconds} 秒。`,
	failed: (code) =>
		`npm ci 没有成功（退出码 ${code}）。请看上面 npm 的报告；网络不通时，稍后再运行同一条命令即可。`,
	noPinnedNode: (version) =>
		[
			`项目自带的 Node ${version} 没有装上：安装脚本多半被 npm 的 ignore-scripts 或 allow-scripts 设置拦住了。`,
			'  请运行：npm rebuild node --ignore-scripts=false',
			'  然后再运行刚才的命令；或者改用 Node 24 以上的环境。',
		].join('\n'),
};

function readJson(path) {
	return JSON.parse(readFileSync(path, 'utf8'));
}

function lockStamp() {
	const lock = readFileSync(join(root, 'package-lock.json'));
	return createHash('sha256').update(lock).digest('hex');
}

function stampIs(stamp) {
	return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
}

/** Whether npm's own record of what it installed agrees with the lock file. */
function installedByHand() {
	const record = join(modules, '.package-lock.json');
	if (!existsSync(record)) return false;
	const installed = readJson(record).packages;
	const locked = Object.entries(readJson(join(root, 'package-lock.json')).packages);
	return locked.every(([path, wanted]) => {
		if (path === '' || wanted.link) return true;
		const found = installed[path];
		// Optional packages of other platforms stay out.
		if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
		return found.version === wanted.version;
	});
}

/** npm as the one that started us, so that no shell and no PATH look-up is needed. */
function npmCommand() {
	const running = process.env.npm_execpath;
	if (running?.endsWith('npm-cli.js')) return { command: process.execPath, first: [running] };
	return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] };
}

function install() {
	const { command, first } = npmCommand();
	const options = ['ci', '--loglevel=error', '--include=dev', '--no-audit', '--no-fund'];
	const began = Date.now();
	const elapsed = () => Math.round((Date.now() - began) / 1000);
	console.log(words.installing);
	const signs = setInterval(
		() => console.log(words.stillInstalling(elapsed())),
		secondsBetweenSigns * 1000,
	);
	return new Promise((resolve) => {
		const npm = spawn(command, [...first, ...options], {
			cwd: root,
			shell: command.endsWith('.cmd'),
			// No input: npm has nobody to ask.
			stdio: ['ignore', 'inherit', 'inherit'],
		});
		const finish = (code) => {
			clearInterval(signs);
			if (code === 0) console.log(words.installed(elapsed()));
			resolve(code);
		};
		npm.on('error', () => finish(127));
		npm.on('close', (code) => finish(code ?? 1));
	});
}

/** The `node` package brings no binary; its install script puts one there. */
function pinnedNodeIsThere() {
	const binary = process.platform === 'win32' ? 'node.exe' : 'node';
	return existsSync(join(modules, 'node', 'bin', binary));
}

/** Scripts begin with `exec`, so that npm's signals reach them; the shell of Windows has no such word. */
function teachWindowsExec() {
	if (process.platform !== 'win32') return;
	writeFileSync(join(modules, '.bin', 'exec.cmd'), '@%*\r\n');
}

function runningIsNewEnough() {
	return Number.parseInt(process.versions.node, 10) >= 24;
}

async function main() {
	const stamp = lockStamp();
	if (!stampIs(stamp)) {
		if (!installedByHand()) {
			rmSync(stampFile, { force: true });
			const code = await install();
			if (code !== 0) {
				console.error(words.failed(code));
				return 1;
			}
		}
		writeFileSync(stampFile, stamp);
	}
	if (!pinnedNodeIsThere() && !runningIsNewEnough()) {
		const { node } = readJson(join(root, 'package.json')).devDependencies;
		console.error(words.noPinnedNode(node));
		return 1;
	}
	teachWindowsExec();
	return 0;
}

process.exitCode = await main();
