package org.tokenmeter.host.keys;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;

/**
 * How much work a key store asks for before its integrity is known: its file names cost and memory
 * of the passphrase's derivation in clear, so a changed byte could ask for all memory there is.
 */
final class DerivationCost {
    /** scrypt with cost 2^18 and blocks of 8: 256 MiB. */
    private static final BigInteger LARGEST = BigInteger.TWO.pow(22);
    private static final int FACTORS = 3;

    private DerivationCost() {
    }

    /** Refuses the bytes of a store that asks for too much. */
    static void requireBearable(byte[] content) throws IOException {
        walk(ASN1Primitive.fromByteArray(content));
    }

    private static void walk(ASN1Encodable node) throws IOException {
        if (node instanceof ASN1Sequence sequence) {
            if (sequence.size() > 1 && sequence.getObjectAt(0) instanceof ASN1OctetString) {
                requireBearable(sequence);
            }
            for (ASN1Encodable child : sequence) {
                walk(child);
            }
        }
    }

    /** Parameters of a derivation are the salt and then cost, block size and the like. */
    private static void requireBearable(ASN1Sequence parameters) throws IOException {
        BigInteger cost = BigInteger.ONE;
        for (int i = 1; i < parameters.size() && i <= FACTORS; i++) {
            if (parameters.getObjectAt(i) instanceof ASN1Integer factor) {
                cost = cost.multiply(factor.getValue());
                if (cost.signum() <= 0 || cost.compareTo(LARGEST) > 0) {
                    throw new IOException("the derivation costs too much");
                }
            }
        }
    }
}
