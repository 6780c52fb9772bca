package vn.khenthuong.document;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Speaks clamd's side of INSTREAM and answers as a test tells it; null: not at all. */
final class FakeClamd implements AutoCloseable {

    private final ServerSocketChannel server;
    private volatile byte[] received = new byte[0];

    FakeClamd(SocketAddress address, Function<byte[], String> answer) throws IOException {
        server = address instanceof InetSocketAddress
                ? ServerSocketChannel.open()
                : ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX);
        server.bind(address);
        Thread thread = new Thread(() -> serve(answer), "fake-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    static FakeClamd onTcp(Function<byte[], String> answer) throws IOException {
        return new FakeClamd(new InetSocketAddress("127.0.0.1", 0), answer);
    }

    String address() throws IOException {
        return "127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    byte[] received() {
        return received;
    }

    private void serve(Function<byte[], String> answer) {
        while (server.isOpen()) {
            try (SocketChannel client = server.accept()) {
                DataInputStream in = new DataInputStream(Channels.newInputStream(client));
                String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                if (!command.equals("zINSTREAM\0")) {
                    continue;
                }
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                int size;
                while ((size = in.readInt()) > 0) {
                    content.write(in.readNBytes(size));
                }
                received = content.toByteArray();
                String reply = answer.apply(received);
                if (reply == null) {
                    in.read();
                } else {
                    client.write(ByteBuffer.wrap(reply.getBytes(StandardCharsets.UTF_8)));
                }
            } catch (IOException gone) {
                // The other side hung up, or the test ended.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
