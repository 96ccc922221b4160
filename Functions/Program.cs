System.Console.WriteLine("Receivables");
