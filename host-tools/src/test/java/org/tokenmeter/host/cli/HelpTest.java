package org.tokenmeter.host.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpTest {
    private static final int COLUMNS = 80;

    @Test
    void theListOfCommandsHasAWholeSentenceForEach() {
        List<CommandLine> commands = commands();
        assertTrue(commands.size() > 40, "found " + commands.size());
        for (CommandLine command : commands) {
            String first = command.getCommandSpec().usageMessage().description()[0];
            assertTrue(first.endsWith("."), command.getCommandName() + ": " + first);
        }
    }

    @Test
    void everyHelpFitsATerminal() {
        for (CommandLine command : commands()) {
            command.getUsageMessage().lines().forEach(
                    line -> assertFalse(line.length() > COLUMNS, line));
        }
    }

    private static List<CommandLine> commands() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        List<CommandLine> all = new ArrayList<>();
        collect(StsCommand.tree(new DeskSession(new Streams(InputStream.nullInputStream(),
                nowhere, nowhere, Person.NOBODY))), all);
        return all;
    }

    private static void collect(CommandLine command, List<CommandLine> all) {
        all.add(command);
        command.getSubcommands().values().forEach(sub -> collect(sub, all));
    }
}
