@echo off
rem The host tools: builds what has changed, then runs them.
setlocal
set "tool=sts"
set "module=host-tools"
call "%~dp0launch\start.cmd" %*
exit /b %errorlevel%
