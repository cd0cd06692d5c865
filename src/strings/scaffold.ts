/** Words of `npm run new`, and the scaffold that it writes. */
export const scaffoldStrings = {
	usage: '用法：npm run new -- v1.38.0',
	exists: (file: string) => `${file} 已经存在，没有改动。`,
	written: (file: string) => `已写好 ${file}。写作时运行 npm run dev 预览；去掉 draft 才会发布。`,
	post: (tag: string, day: string) => `---
title: ${tag}版本内容
headline: # 一句话说这一版最要紧的变化，页面和列表里代替标题；不写也行
author: 编辑部
date: ${day}
categories:
  - changelog
tags:
  - changelog
  - ${tag}
draft: true
---

# ${tag}版本内容

## 发布主题

## 升级前必看

## 我认为很 cool 的变更

### GA 和稳定的功能

### 进入 Beta 阶段的功能

### 进入 Alpha 阶段的功能

## 接下来看什么

## 官方 changelog
`,
} as const;
