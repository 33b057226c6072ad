@echo off
rem The meter: builds what has changed, then runs the firmware on this machine.
setlocal
set "tool=meter"
set "module=hardware\desktop"
call "%~dp0launch\start.cmd" %*
exit /b %errorlevel%
