package org.tokenmeter.raspberrypi.wiring;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A list of KiCad's file format: words in parentheses, the first of which says what it is.
 *
 * @param words those of this list, the first included
 * @param lists those inside
 */
record Expression(List<String> words, List<Expression> lists) {
    private static final Pattern TOKEN =
            Pattern.compile("[()]|\"((?:[^\"\\\\]|\\\\.)*)\"|[^\\s()\"]+");

    /** Reads a text that is one list. */
    static Expression parse(String text) {
        Iterator<MatchResult> tokens = TOKEN.matcher(text).results().iterator();
        tokens.next();
        return list(tokens);
    }

    private static Expression list(Iterator<MatchResult> tokens) {
        Expression list = new Expression(new ArrayList<>(), new ArrayList<>());
        for (String token = word(tokens); !token.equals(")"); token = word(tokens)) {
            if (token.equals("(")) {
                list.lists.add(list(tokens));
            } else {
                list.words.add(token);
            }
        }
        return list;
    }

    private static String word(Iterator<MatchResult> tokens) {
        MatchResult token = tokens.next();
        return token.group(1) == null ? token.group() : token.group(1);
    }

    /** The lists inside that are of a kind. */
    Stream<Expression> all(String kind) {
        return lists.stream().filter(list -> list.words.get(0).equals(kind));
    }

    /** The first one of a kind. */
    Expression first(String kind) {
        return all(kind).findFirst().orElseThrow();
    }

    String word(int index) {
        return words.get(index);
    }

    /** The value of a property of this name. */
    String property(String name) {
        return all("property").filter(property -> property.word(1).equals(name))
                .findFirst().orElseThrow().word(2);
    }
}
