namespace Receivables.Domain;

/// <summary>Who is a party to a term of payment: the law protects small creditors against large debtors.</summary>
public enum CompanySize
{
    /// <summary>A small or medium-sized enterprise.</summary>
    Small,

    /// <summary>A company that passes two of the three limits of size, see <see cref="LargeCompany"/>.</summary>
    Large,

    PublicAuthority,
}
