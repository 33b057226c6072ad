@echo off
rem The twin of launch/start for Windows: builds %module% and what it needs when a source is newer
rem than the last build, then runs its program. It takes no lock, and leaves the age of Java to
rem Maven.
setlocal
set "root=%~dp0.."
set "target=%root%\%module%\target"
set "stamp=%target%\launch.stamp"
set "log=%root%\target\launch.log"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%java%" goto no_java
if not defined JAVA_HOME where /q java || goto no_java

call :find_jar
if not defined jar goto build
if not exist "%stamp%" goto build
powershell -NoProfile -Command ^
  "$built = (Get-Item -LiteralPath $env:stamp).LastWriteTimeUtc;" ^
  "$sources = 'pom.xml', '*\pom.xml', 'hardware\*\pom.xml', '*\src\main', 'hardware\*\src\main';" ^
  "Set-Location -LiteralPath $env:root;" ^
  "$files = Get-ChildItem $sources -Recurse -ErrorAction SilentlyContinue;" ^
  "if ($files | Where-Object { $_.LastWriteTimeUtc -gt $built }) { exit 1 }"
if errorlevel 1 goto build

:run
set "tiers=-XX:TieredStopAtLevel=1"
if "%~1"=="batch" set "tiers=-XX:+TieredCompilation"
if "%~1"=="sms" set "tiers=-XX:FreqInlineSize=70"
"%java%" %tiers% -XX:+UseSerialGC -jar "%jar%" %*
exit /b %errorlevel%

:build
where /q mvn || goto no_maven
echo %tool%: building Tokenmeter, which takes about a minute the first time ... >&2
if not exist "%root%\target" mkdir "%root%\target"
if not exist "%target%" mkdir "%target%"
rem What is edited during the build must look newer than the build.
type nul >"%stamp%.new"
pushd "%root%"
call mvn -B -q -Dstyle.color=never -DskipTests -Dmaven.test.skip package ^
  -pl %module:\=/% -am >"%log%" 2>&1 <nul
set "built=%errorlevel%"
popd
if not "%built%"=="0" goto failed
move /y "%stamp%.new" "%stamp%" >nul
call :find_jar
if defined jar goto run

:failed
type "%log%" >&2
echo %tool%: the build failed>&2
echo hint: the whole story is in %log%>&2
exit /b 3

:no_java
echo %tool%: Java is missing>&2
echo hint: install a JDK 17 or newer, and point JAVA_HOME to it>&2
exit /b 3

:no_maven
echo %tool%: Maven is missing>&2
echo hint: install Maven 3.8.7 or newer>&2
exit /b 3

:find_jar
set "jar="
for %%j in ("%target%\*-all.jar") do set "jar=%%j"
exit /b 0
