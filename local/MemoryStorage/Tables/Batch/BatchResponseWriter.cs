using System.Buffers;
using System.Globalization;
using System.Text;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Tables.Batch;

/// <summary>
/// Writes the answer to a transaction: a response for each change, or one for the change that was refused.
/// </summary>
internal static class BatchResponseWriter
{
    private const string ContentType = "multipart/mixed; boundary=batchresponse";

    internal static WireResponse Done(Row?[] rows)
    {
        var body = new ArrayBufferWriter<byte>(128 + (rows.Length * 256));
        body.Write("--batchresponse\r\nContent-Type: multipart/mixed; boundary=changesetresponse\r\n\r\n"u8);
        foreach (var row in rows)
        {
            body.Write("--changesetresponse\r\nContent-Type: application/http\r\n"u8);
            body.Write("Content-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 204 No Content\r\n"u8);
            body.Write("DataServiceVersion: 1.0;\r\n"u8);
            if (row is not null)
            {
                body.Write("ETag: "u8);
                Encoding.UTF8.GetBytes(row.ETag, body);
                body.Write("\r\n"u8);
            }

            body.Write("\r\n\r\n"u8);
        }

        return End(body);
    }

    internal static WireResponse Refused(TableFault fault, int index)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        body.Write("--batchresponse\r\nContent-Type: multipart/mixed; boundary=changesetresponse\r\n\r\n"u8);
        body.Write("--changesetresponse\r\nContent-Type: application/http\r\n"u8);
        body.Write("Content-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 "u8);
        Encoding.UTF8.GetBytes(fault.Status.ToString(CultureInfo.InvariantCulture), body);
        body.Write(" Refused\r\nDataServiceVersion: 3.0;\r\n"u8);
        body.Write("Content-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8\r\n\r\n"u8);
        body.Write(EntityRenderer.Fault(fault, string.Create(CultureInfo.InvariantCulture, $"{index}:")));
        body.Write("\r\n"u8);
        return End(body);
    }

    private static WireResponse End(ArrayBufferWriter<byte> body)
    {
        body.Write("--changesetresponse--\r\n--batchresponse--\r\n"u8);
        return new WireResponse(202, "Accepted", body.WrittenMemory).With("Content-Type", ContentType);
    }
}
