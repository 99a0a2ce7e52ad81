@echo off
rem Starts Vitrine from its sources on Windows: builds when nothing is built yet, then runs the command line.
rem Usage: vitrine VERB ...   (vitrine --help). After a change of the sources: mvn package
setlocal
set "root=%~dp0"
if "%root:~-1%"=="\" set "root=%root:~0,-1%"
set "target=%root%\samples\target"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1
if errorlevel 1 (
    echo vitrine: java was not found. Install a JDK 17 or newer, or set JAVA_HOME. 1>&2
    exit /b 1
)

if not exist "%target%\vitrine-samples.jar" (
    echo vitrine: building ^(the first time takes minutes^) ... 1>&2
    pushd "%root%"
    call mvn -q -B --no-transfer-progress -Dmaven.test.skip=true -Dspotless.check.skip=true -Dmaven.javadoc.skip=true -Dmaven.source.skip=true package 1>&2
    if errorlevel 1 (
        popd
        echo vitrine: the build failed; its messages are above. 1>&2
        exit /b 1
    )
    popd
)

set "home=%USERPROFILE%\.vitrine"
if defined VITRINE_HOME set "home=%VITRINE_HOME%"
if not exist "%home%\tmp" mkdir "%home%\tmp"

rem What every start loads is archived at the first one; the JVM passes over an archive of other jars or another java.
set "archive=%target%\vitrine.jsa"
if exist "%archive%" goto start
"%java%" "-XX:ArchiveClassesAtExit=%archive%.new" -Xlog:disable -Djava.awt.headless=true "-Djava.io.tmpdir=%home%\tmp" "-Dvitrine.root=%root%" -cp "%target%\vitrine-samples.jar" io.vitrine.cli.Main warm-up >nul 2>&1
rem One that was cut short would end the JVM: it is tried before it gets its name.
"%java%" "-XX:SharedArchiveFile=%archive%.new" -cp "%target%\vitrine-samples.jar" -version >nul 2>&1
if not errorlevel 1 move /y "%archive%.new" "%archive%" >nul 2>&1

:start
set "share=-Xshare:auto"
if exist "%archive%" set "share=-XX:SharedArchiveFile=%archive%"

"%java%" "%share%" -Xlog:cds=off -Xlog:cds+dynamic=off -Djava.awt.headless=true "-Djava.io.tmpdir=%home%\tmp" "-Dvitrine.log=%home%\vitrine.log" "-Dvitrine.root=%root%" -cp "%target%\vitrine-samples.jar" io.vitrine.cli.Main %*
exit /b %errorlevel%
