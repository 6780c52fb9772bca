package vn.khenthuong.document;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the virus scanner listens.
 *
 * @param address {@code host:port} or {@code unix:/path}; empty: nothing is scanned
 */
@ConfigurationProperties("khenthuong.clamd")
record ClamdSettings(@DefaultValue("") String address) {

    private static final String UNIX = "unix:";

    ClamdSettings {
        address = address == null ? "" : address.strip();
        if (!address.isEmpty() && !address.startsWith(UNIX) && !address.matches(".+:\\d{1,5}")) {
            throw new IllegalArgumentException("khenthuong.clamd.address must be host:port or unix:/path");
        }
    }

    boolean configured() {
        return !address.isEmpty();
    }

    /** Resolved anew each time: a scanner in a container may move. */
    SocketAddress socket() {
        if (address.startsWith(UNIX)) {
            return UnixDomainSocketAddress.of(address.substring(UNIX.length()));
        }
        int colon = address.lastIndexOf(':');
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }
}
