/**
 * Makes `node_modules` match `package-lock.json`, and returns at once when it already does.
 *
 * npm runs this before each script (its `pre` script), in a process of its own, so that the script
 * proper already finds the pinned Node first on its PATH. Scripts that make the site and nothing else
 * get no browser, no test runner and no linter; `installs.mjs` names them. It is plain JavaScript
 * without dependencies because the machine's own Node, 18 or newer, runs it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needsDev, workFor } from './installs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const secondsBetweenSigns = 10;
/** The oldest Node, by its first number, that may run the project in the place of the pinned one. */
const oldestNode = 24;

const words = {
	anew: '正在按 package-lock.json 安装依赖，第一次约需一分钟……',
	rest: '正在补装测试和检查要用的依赖……',
	stillInstalling: (seconds) => `……仍在安装，已过 ${seconds} 秒`,
	installed: (seconds) => `依赖已装好，用了 ${seconds} 秒。`,
	failed: (code) =>
		`安装没有成功（退出码 ${code}）。请看上面 npm 的报告；网络不通时，稍后再运行同一条命令即可。`,
	noNode: (platform) =>
		[
			`项目自带的 Node 在这台机器（${platform}）上没有装上或不能运行，机器自己的 Node ${process.versions.node} 又太旧（至少要 ${oldestNode}）。`,
			`  请删掉 node_modules 后再运行刚才的命令；还是不行，就请安装 Node ${oldestNode} 以上。`,
		].join('\n'),
};

function readJson(path) {
	return JSON.parse(readFileSync(path, 'utf8'));
}

/** What there is to do, by npm's own record of what it installed; `dev` as in `workFor`. */
function workNow(dev) {
	const record = join(modules, '.package-lock.json');
	const installed = existsSync(record) ? readJson(record).packages : undefined;
	return workFor({ locked: readJson(join(root, 'package-lock.json')).packages, installed, dev });
}

/** npm as the one that started us, so that no shell and no PATH look-up is needed. */
function npmCommand() {
	const running = process.env.npm_execpath;
	if (running?.endsWith('npm-cli.js')) return { command: process.execPath, first: [running] };
	return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] };
}

/** Runs npm for what `workFor` says, and gives its exit code. */
function install({ work, dev }) {
	const { command, first } = npmCommand();
	// `npm ci` begins by taking all away, the Node that runs included.
	const step = work === 'rest' ? ['install', '--no-save'] : ['ci'];
	const kinds = [dev ? '--include=dev' : '--omit=dev', '--include=optional'];
	const options = [...step, '--loglevel=error', ...kinds, '--no-audit', '--no-fund'];
	const began = Date.now();
	const elapsed = () => Math.round((Date.now() - began) / 1000);
	console.log(words[work]);
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

/** The commands that npm links to the package of the pinned Node for this platform. */
const nodeCommands = ['node', 'node.cmd', 'node.ps1'].map((name) => join(modules, '.bin', name));

/** Whether this machine runs the pinned Node: there may be no package for it, or one for another libc. */
function pinnedNodeRuns() {
	const isWindows = process.platform === 'win32';
	const command = nodeCommands[isWindows ? 1 : 0];
	if (!existsSync(command)) return false;
	const quoted = isWindows ? `"${command}"` : command;
	return spawnSync(quoted, ['--version'], { shell: isWindows, stdio: 'ignore' }).status === 0;
}

/** Whether npm scripts find a Node that can run the project: the pinned one, else the machine's own. */
function nodeIsFound() {
	if (pinnedNodeRuns()) return true;
	if (Number.parseInt(process.versions.node, 10) < oldestNode) return false;
	for (const command of nodeCommands) rmSync(command, { force: true });
	return true;
}

/** Scripts begin with `exec`, so that npm's signals reach them; the shell of Windows has no such word. */
function teachWindowsExec() {
	if (process.platform !== 'win32') return;
	writeFileSync(join(modules, '.bin', 'exec.cmd'), '@%*\r\n');
}

/** Installs what the script lacks that npm runs this for; gives the exit code of npm, 0 if there was nothing to do. */
async function prepare() {
	const dev = needsDev(process.env.npm_lifecycle_event);
	const todo = workNow(dev);
	if (todo.work === 'nothing') return 0;
	const code = await install(todo);
	if (code !== 0 || workNow(dev).work === 'nothing') return code;
	// What there was is not what npm's record said.
	return install({ work: 'anew', dev: todo.dev });
}

async function main() {
	const code = await prepare();
	if (code !== 0) {
		console.error(words.failed(code));
		return 1;
	}
	if (!nodeIsFound()) {
		console.error(words.noNode(`${process.platform}-${process.arch}`));
		return 1;
	}
	teachWindowsExec();
	return 0;
}

process.exitCode = await main();
