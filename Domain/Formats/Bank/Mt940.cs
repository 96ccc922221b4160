namespace Receivables.Domain;

internal static class Mt940
{
    public static BankFile Read(Stream content, BankFileDraft file) => file.Build();
}
