@echo off
rem The host tools: keys, tokens, a vending desk.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:+UseSerialGC -jar "%~dp0..\lib\sts.jar" %*
exit /b %errorlevel%
