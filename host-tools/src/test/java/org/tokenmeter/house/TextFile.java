package org.tokenmeter.house;

/**
 * A file that people write.
 *
 * @param path from the root of the repository, with slashes
 */
record TextFile(String path, String text) {
    boolean isJava() {
        return path.endsWith(".java");
    }

    boolean isMainCode() {
        return isJava() && path.contains("/src/main/");
    }

    boolean isTest() {
        return path.contains("/src/test/");
    }
}
