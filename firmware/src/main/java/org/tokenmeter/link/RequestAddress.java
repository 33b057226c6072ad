package org.tokenmeter.link;

import org.tokenmeter.sts.token.PrimaryAccountNumber;

/**
 * Whom a request is for: "?address!", where no address stands for whoever is there.
 *
 * <p>A meter answers to its MeterPAN and to its meter number (DRN). Zeros before either do not
 * count.
 *
 * <p><b>Source.</b> IEC 62056-21, request message: device address.
 */
final class RequestAddress {
    private static final long LARGEST = 999_999_999_999_999_999L;

    private RequestAddress() {
    }

    /** Whether a line is a request. */
    static boolean isRequest(MessageReader line) {
        return line.length() >= 2 && line.at(0) == '?' && line.at(line.length() - 1) == '!';
    }

    /** Whether a request is for the meter of this MeterPAN, or for everybody. */
    static boolean isFor(MessageReader request, long pan) {
        long number = 0;
        for (int i = 1; i < request.length() - 1; i++) {
            int digit = request.at(i) - '0';
            if (digit < 0 || digit > 9 || number > LARGEST / 10) {
                return false;
            }
            number = number * 10 + digit;
        }
        return request.length() == 2 || number == pan || number == PrimaryAccountNumber.drn(pan);
    }
}
