@echo off
rem The meter in a terminal.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:+UseSerialGC -jar "%~dp0..\lib\meter.jar" %*
exit /b %errorlevel%
