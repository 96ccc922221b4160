using System.Security.Cryptography;
using System.Text;

namespace Receivables.Local.Mailbox.Pages;

/// <summary>The style sheet of the mailbox pages, and the security policy that allows it and nothing else.</summary>
internal static class MailboxStyle
{
    public const string Sheet = """
        :root { color-scheme: light dark; --page: #f4f5f7; --card: #fff; --ink: #1d2430; --soft: #5b6575; --line: #dfe3e9;
          --accent: #1f5fbf; --accent-ink: #fff; --good: #146c43; --good-bg: #d9f2e5; --bad: #a3261d; --bad-bg: #fbe2df;
          --warn: #7a4d00; --warn-bg: #fdeecb; --chip: #e8edf5; }
        @media (prefers-color-scheme: dark) { :root { --page: #12161d; --card: #1b212b; --ink: #e6eaf1; --soft: #9aa5b6;
          --line: #2d3542; --accent: #7fb0ff; --accent-ink: #0d1420; --good: #7fdcae; --good-bg: #133527; --bad: #ff9b92;
          --bad-bg: #451c19; --warn: #f3c66b; --warn-bg: #40310f; --chip: #283140; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto,
          "Helvetica Neue", Arial, sans-serif; }
        a { color: var(--accent); }
        .top { background: var(--card); border-bottom: 1px solid var(--line); }
        .top > div, main { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
        .top > div { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; min-height: 3.75rem;
          padding-block: .6rem; }
        .top h1 { font-size: 1.15rem; margin: 0; }
        .top h1 a { color: inherit; text-decoration: none; }
        .top p { margin: 0; color: var(--soft); font-size: .9rem; }
        main { padding-block: 1.5rem 3rem; }
        .filter { margin-left: auto; display: flex; gap: .5rem; flex-wrap: wrap; }
        .filter input { width: 11rem; }
        input, button { font: inherit; font-size: .92rem; padding: .4rem .7rem; border-radius: .45rem; min-height: 2.4rem;
          border: 1px solid var(--line); background: var(--page); color: var(--ink); }
        button { cursor: pointer; background: var(--card); font-weight: 550; }
        button:hover { border-color: var(--accent); color: var(--accent); }
        a:focus-visible, input:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--accent);
          outline-offset: 2px; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: .7rem; overflow: hidden;
          margin-bottom: 1.25rem; }
        .list { list-style: none; margin: 0; padding: 0; }
        .list li + li { border-top: 1px solid var(--line); }
        .row { display: block; padding: .8rem 1.1rem; color: inherit; text-decoration: none; }
        .row > span { display: flex; flex-wrap: wrap; gap: .1rem 1rem; justify-content: space-between; }
        .row:hover { background: var(--page); }
        .row .subject { font-weight: 600; overflow-wrap: anywhere; }
        .row .subject { flex: 1 1 16rem; }
        .row .who, .row time { color: var(--soft); font-size: .9rem; }
        .row time { white-space: nowrap; }
        .chip { display: inline-block; background: var(--chip); border-radius: 1rem; padding: .05rem .6rem; font-size: .8rem;
          margin: .1rem 0 .1rem .3rem; white-space: nowrap; }
        .good { background: var(--good-bg); color: var(--good); } .bad { background: var(--bad-bg); color: var(--bad); }
        .warn { background: var(--warn-bg); color: var(--warn); }
        .empty { text-align: center; color: var(--soft); padding: 4rem 1rem; }
        .empty strong { display: block; color: var(--ink); font-size: 1.15rem; margin-bottom: .35rem; }
        .head { padding: 1.1rem 1.25rem; }
        .head h2 { margin: 0 0 .7rem; font-size: 1.3rem; line-height: 1.3; overflow-wrap: anywhere; }
        .head h2 .chip { font-weight: 400; vertical-align: .15rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0; font-size: .93rem; }
        dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
        .actions { display: flex; gap: .5rem; flex-wrap: wrap; align-items: center; padding: .7rem 1.25rem;
          border-top: 1px solid var(--line); }
        .actions form { margin: 0; } .actions span { color: var(--soft); font-size: .9rem; }
        .actions .right { margin-left: auto; }
        iframe { display: block; width: 100%; height: 38rem; border: 0; background: #fff; color-scheme: light;
          resize: vertical; }
        .files { display: flex; flex-wrap: wrap; gap: .6rem; padding: .9rem 1.25rem; border-bottom: 1px solid var(--line); }
        .files a { display: block; border: 1px solid var(--line); border-radius: .5rem; padding: .4rem .8rem; color: inherit;
          text-decoration: none; font-size: .92rem; overflow-wrap: anywhere; }
        .files a:hover { border-color: var(--accent); } .files small { color: var(--soft); display: block; }
        details + details { border-top: 1px solid var(--line); }
        summary { padding: .75rem 1.25rem; cursor: pointer; font-weight: 550; }
        details > div, details > pre { margin: 0; padding: .25rem 1.25rem 1.1rem; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font: .88rem/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas,
          monospace; }
        .more { text-align: center; }
        @media (max-width: 40rem) { .top > div, main { padding-inline: .85rem; } .filter { margin-left: 0; width: 100%; }
          .filter input { flex: 1; min-width: 0; width: 6rem; } .row { padding: .75rem .9rem; }
          .row .chip { margin: .1rem .3rem .1rem 0; } details dl { grid-template-columns: 1fr; }
          details dd { margin-bottom: .4rem; } .actions .right { margin-left: 0; } iframe { height: 30rem; } }
        """;

    /// <summary>No script at all; the sheet above by its hash; frames and forms of this site only.</summary>
    public static readonly string Policy = "default-src 'none'; img-src 'self' data:; frame-src 'self'; form-action 'self'; "
        + $"base-uri 'none'; frame-ancestors 'none'; style-src 'sha256-{Hash()}'";

    /// <summary>A mail may bring its own styles and inline images; it loads nothing and runs nothing.</summary>
    public const string MailPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
        + "base-uri 'self'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private static string Hash() => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)));
}
