package org.tokenmeter.jvm;

/**
 * Something that a board needs and can not find.
 *
 * @param what what it is, one line in lower case
 * @param cure what to do about it, one line
 */
public record MissingThing(String what, String cure) {
}
