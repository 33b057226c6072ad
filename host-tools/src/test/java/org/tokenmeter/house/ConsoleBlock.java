package org.tokenmeter.house;

import java.util.ArrayList;
import java.util.List;

/**
 * A command in a document and what it prints there.
 *
 * @param words the command's words, quotes taken away
 * @param output the lines below it; empty where the document shows none
 */
record ConsoleBlock(List<String> words, String output) {
    private static final String FENCE = "```";
    private static final String PROMPT = "$ ";

    /** The commands of a Markdown text's console blocks, in their order. */
    static List<ConsoleBlock> of(String markdown) {
        List<ConsoleBlock> blocks = new ArrayList<>();
        boolean console = false;
        for (String line : markdown.replace("\\\n", " ").lines().toList()) {
            if (line.startsWith(FENCE)) {
                console = line.equals(FENCE + "console");
            } else if (console && line.startsWith(PROMPT)) {
                blocks.add(new ConsoleBlock(words(line.substring(PROMPT.length())), ""));
            } else if (console) {
                ConsoleBlock last = blocks.remove(blocks.size() - 1);
                blocks.add(new ConsoleBlock(last.words(), last.output() + line + "\n"));
            }
        }
        return blocks;
    }

    private static List<String> words(String command) {
        return List.of(command.replace("'", "").split(" +"));
    }
}
