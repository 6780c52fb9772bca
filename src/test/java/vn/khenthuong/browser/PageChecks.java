package vn.khenthuong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What every page owes everybody: a title, one heading, identifiers of their own, a name for each input, no scrolling aside. */
final class PageChecks {

    private static final String WRONG =
            """
            () => {
              const wrong = [];
              if (!document.title.trim()) wrong.push('no title');
              if (!document.documentElement.lang) wrong.push('no language');
              const headings = document.querySelectorAll('h1').length;
              if (headings !== 1) wrong.push(headings + ' h1');
              const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
              new Set(ids.filter((id, at) => ids.indexOf(id) !== at)).forEach(id => wrong.push('id twice: ' + id));
              const named = element => element.labels?.length > 0 || element.getAttribute('aria-label')?.trim()
                || (element.getAttribute('aria-labelledby') || '').split(' ').some(id => id && document.getElementById(id));
              document.querySelectorAll('input, select, textarea').forEach(input => {
                if (input.type === 'hidden' || input.closest('[hidden]') || input.getAttribute('aria-hidden') === 'true') return;
                if (!named(input)) wrong.push('no label: ' + input.outerHTML.slice(0, 120));
              });
              document.querySelectorAll('button, a[href]').forEach(control => {
                if (!control.closest('[hidden]') && !control.textContent.trim() && !named(control) && !control.title) {
                  wrong.push('no word: ' + control.outerHTML.slice(0, 120));
                }
              });
              document.querySelectorAll('img').forEach(image => {
                if (!image.hasAttribute('alt')) wrong.push('no alt: ' + image.outerHTML.slice(0, 120));
              });
              document.querySelectorAll('label[for]').forEach(label => {
                if (!document.getElementById(label.htmlFor)) wrong.push('label for nothing: ' + label.htmlFor);
              });
              if (/\\?\\?[\\w.]+\\?\\?/.test(document.body.textContent)) wrong.push('a message is missing');
              return wrong;
            }
            """;

    /** A task's buttons sleep until its script has come; what is judged is the page that one works with. */
    private static final String AWAKE =
            "() => !document.querySelector('[data-judgement]') || window.khenThuong !== undefined";

    private static final String TOO_WIDE =
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > width + 1)
                .map(element => element.tagName + '.' + element.className + ' to ' + element.getBoundingClientRect().right)
                .slice(0, 5).concat('the page is ' + document.documentElement.scrollWidth + ' wide');
            }
            """;

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private PageChecks() {}

    static void assertComplete(Page page) {
        page.waitForFunction(AWAKE);
        assertThat((List<?>) page.evaluate(WRONG)).as(page.url()).isEmpty();
        assertAccessible(page);
    }

    /** Nothing serious or critical against WCAG 2.2, levels A and AA, as far as a program can see. */
    static void assertAccessible(Page page) {
        List<String> faults = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getFailureSummary()))
                        .toList();
        assertThat(faults).as(page.url()).isEmpty();
    }

    static void assertFits(Page page) {
        assertThat((List<?>) page.evaluate(TOO_WIDE)).as(page.url()).isEmpty();
    }
}
