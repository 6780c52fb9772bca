package vn.khenthuong.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Counts the SQL statements that a piece of work sends on its own thread; a batch counts as one. Elsewhere, and while nobody
 * counts, connections are as they are.
 */
@Component
public class StatementCount implements BeanPostProcessor {

    private static final ThreadLocal<AtomicInteger> COUNT = new ThreadLocal<>();

    /** How many statements the work sent. */
    public static int of(Callable<?> work) throws Exception {
        AtomicInteger count = new AtomicInteger();
        COUNT.set(count);
        try {
            work.call();
        } finally {
            COUNT.remove();
        }
        return count.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") && bean instanceof DataSource source ? counting(source) : bean;
    }

    private static DataSource counting(DataSource target) {
        return new DelegatingDataSource(target) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                return COUNT.get() == null ? connection : counting(connection);
            }
        };
    }

    private static Connection counting(Connection target) {
        return proxy(Connection.class, target, (method, arguments) -> {
            Object made = call(target, method, arguments);
            if (made instanceof PreparedStatement statement) {
                return counting(PreparedStatement.class, statement);
            }
            return made instanceof Statement statement ? counting(Statement.class, statement) : made;
        });
    }

    private static <T extends Statement> T counting(Class<T> type, T target) {
        return proxy(type, target, (method, arguments) -> {
            AtomicInteger count = COUNT.get();
            if (count != null && method.getName().startsWith("execute")) {
                count.incrementAndGet();
            }
            return call(target, method, arguments);
        });
    }

    private interface Answer {
        Object to(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                StatementCount.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
