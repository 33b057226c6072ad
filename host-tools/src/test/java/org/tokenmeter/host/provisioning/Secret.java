package org.tokenmeter.host.provisioning;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.KeyExposure;

/**
 * A secret to be looked for: its bytes, and its hex digits in both cases and in every encoding that
 * a process may keep a text in.
 *
 * @param name what people call it
 * @param bytes the secret; it is not to be changed
 */
public record Secret(String name, byte[] bytes) {
    private static final List<Charset> TEXTS = List.of(StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    /** A secret that hex digits write. */
    public static Secret ofHex(String name, String hex) {
        return new Secret(name, HexFormat.of().parseHex(hex));
    }

    /** The halves of a decoder key, which a process keeps as two numbers. */
    public static Stream<Secret> halves(String name, DecoderKey key) {
        return Stream.of(half(name + ", first half", KeyExposure.first(key)),
                half(name + ", second half", KeyExposure.second(key)))
                .filter(half -> !Arrays.equals(half.bytes, new byte[Long.BYTES]));
    }

    private static Secret half(String name, long half) {
        return new Secret(name, ByteBuffer.allocate(Long.BYTES).putLong(half).array());
    }

    /** The forms in which it is in there. */
    public List<String> formsIn(byte[] place) {
        String hex = HexFormat.of().formatHex(bytes);
        Stream<String> texts = Stream.of(hex, hex.toUpperCase(Locale.ROOT)).distinct()
                .flatMap(text -> TEXTS.stream()
                        .filter(encoding -> find(place, text.getBytes(encoding)))
                        .map(encoding -> name + " as hex in " + encoding));
        return Stream.concat(Stream.of(name + " as bytes").filter(raw -> find(place, bytes)),
                texts).toList();
    }

    private static boolean find(byte[] place, byte[] pattern) {
        int last = place.length - pattern.length;
        for (int i = 0; i <= last; i++) {
            if (place[i] == pattern[0] && Arrays.equals(place, i, i + pattern.length, pattern, 0,
                    pattern.length)) {
                return true;
            }
        }
        return false;
    }
}
