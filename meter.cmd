@echo off
rem The meter: builds what has changed, then runs the firmware on the board that --board names.
setlocal
set "tool=meter"
rem A name that is no board's goes to the desktop's program, which refuses it. An = parts words here.
set "module=hardware\desktop"
set "before="
:next
if "%~1"=="" goto start
if "%before% %~1"=="--board raspberry-pi" set "module=hardware\raspberry-pi"
set "before=%~1"
shift /1
goto next

:start
call "%~dp0launch\start.cmd" %*
exit /b %errorlevel%
