package org.tokenmeter.host.vending;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.tokenmeter.host.keys.CheapKeyStore;
import org.tokenmeter.host.keys.UnlockedKeys;

/** A desk that vends until it is killed, and says each token as soon as it has it. */
final class VendingLoop {
    private VendingLoop() {
    }

    /** The arguments are the folder of the desk and the number of its round. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        UnlockedKeys keys = CheapKeyStore.file(folder.resolve("keys.bcfks"))
                .open(CheapKeyStore.PASSPHRASE.toCharArray());
        Desk desk = Desk.open(folder.resolve("ledger.db"), Clock.systemUTC(), "loop");
        VendingDesk vending = new VendingDesk(desk, new Mint(keys));
        for (int vend = 0;; vend++) {
            Issue issue = vending.issue(new Request(args[1] + "-" + vend, TestDesk.PAN,
                    Optional.empty(), Optional.empty()),
                    TestDesk.units("1"));
            System.out.println(issue.request() + " " + issue.tokensText());
        }
    }
}
